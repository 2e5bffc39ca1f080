### The page Identifying users (src/wizard/pages/identity.rs, src/ui/pages/identity.rs).

## One person in several forests
page-identity-join = 複数のフォレストにいる同一人物
page-identity-join-each-one = Active Directory の各オブジェクトは、Microsoft Entra ID で 1 つのオブジェクトになります。
page-identity-sentence = { $text }。
page-identity-join-how = 同一人物の結合方法
page-identity-join-once = 全フォレストで 1 つだけ
page-identity-join-mail = 複数存在し、メール アドレスが同じ
page-identity-join-sid = アカウント フォレストとリソース フォレスト
page-identity-join-account-name = 複数存在し、アカウント名が同じ
page-identity-join-attribute = 複数存在し、属性の値が同じ
page-identity-join-once-about = 結合しません。Active Directory の各オブジェクトは、Microsoft Entra ID で 1 つのオブジェクトになります。
page-identity-join-mail-about = mail の値が同じユーザーと連絡先は同一人物です。mail のないオブジェクトは同期されません。
page-identity-join-sid-about = objectSid を msExchMasterAccountSid と比較し、アカウントをリンクされたメールボックスと結合します。
page-identity-join-account-name-about = sAMAccountName を mailNickname と比較します。
page-identity-join-attribute-about = 値が同じオブジェクトは同一人物です。値のないオブジェクトは同期されません。
page-identity-join-by = 結合に使用する属性
page-identity-join-by-help = 同一人物について、どのフォレストでも同じ値であること
page-identity-join-fixed = 結合方法はインストール後に変更できません
page-identity-join-fixed-about = Entra Connect では初回セットアップ時にのみ選択できます。誤って結合された 2 つのオブジェクトは 1 つのアカウントになります。
page-identity-join-cannot = { $engine }: { $why }
page-identity-join-one-forest = フォレストが 1 つのため、オブジェクトは 1 人につき 1 つです。先にほかのフォレストを追加してください
page-identity-join-choose = [{ $title }] を選択してください。{ $why }
page-identity-join-problem = 同一人物の結合: { $problem }

## Source anchor
page-identity-anchor = ソース アンカー
page-identity-anchor-about = この属性は、ほかの情報が変わっても、Active Directory のユーザーとクラウドのアカウントを結び付けます。
page-identity-anchor-other = 別の属性
page-identity-anchor-consistency-guid-about = 推奨。エンジンが objectGUID を一度だけコピーします。この値は、ユーザーが別のフォレストに移るときに引き継げます。
page-identity-anchor-object-guid-about = Active Directory が生成します。ユーザーが別のフォレストに移るときには引き継げません。
page-identity-anchor-other-about = 自分で管理している値 (employeeID など) を使う場合。
page-identity-anchor-consistency-guid-for-ever = ソース アンカーは最初の同期の後には変更できません。後から ms-DS-ConsistencyGuid を消去または上書きすると、ユーザーとクラウド アカウントの結び付きが失われます。
page-identity-anchor-object-guid-for-ever = 最初の同期の後は、ms-DS-ConsistencyGuid への変更が一度だけ可能です。別のフォレストに移ったユーザーには新しい objectGUID が割り当てられ、クラウド アカウントも新しくなります。
page-identity-anchor-other-for-ever = ソース アンカーは最初の同期の後には変更できません。後から値が変わると、ユーザーとクラウド アカウントの結び付きが失われます。値が重複すると、両方とも同期されません。
page-identity-anchor-attribute = ソース アンカーとして使用する属性
page-identity-anchor-attribute-help = 例: employeeID
page-identity-anchor-rules = 値は、すべてのフォレストで一意であり、オブジェクトの作成時に設定され、変更されず、60 文字未満で、"@" や特殊文字を含まない必要があります。大文字と小文字は区別されます。
page-identity-anchor-may-change = 値が変わる可能性があります
page-identity-anchor-may-change-about = この属性は、ユーザーの名前が変わると変更されます。ソース アンカーはずっと同じ値でなければなりません。
page-identity-for-ever = この設定は後から変更できません
page-identity-anchored = 既に値が設定されています
page-identity-anchored-connect = { $n } 人のユーザーの ms-DS-ConsistencyGuid に、既に値があります。別の同期で使用されている可能性があります。Entra Connect の初回セットアップでは、ウィザードを /SkipLdapSearch 付きで起動しない限り、このようなフォレストを追加できません
page-identity-anchored-cloud-sync = { $n } 人のユーザーの ms-DS-ConsistencyGuid に、既に値があります。Cloud Sync はこの値を保持します。このテナントの値であることを確認してください
page-identity-anchor-has-at = 値に "@" が含まれています。ソース アンカーには使用できません
page-identity-anchor-several = 複数の値を持つ可能性があります。ソース アンカーの値は 1 つです
page-identity-anchor-choose = ms-DS-ConsistencyGuid を選択してください。{ $engine }: { $why }
page-identity-anchor-problem = ソース アンカー: { $problem }
